"""RELAX NG schemas of what the site offers to other programs, as far as it makes use of their formats."""

from __future__ import annotations

import lxml.etree

_ATOM = """\
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="feed">
      <attribute name="xml:lang"><data type="language"/></attribute>
      <ref name="title"/>
      <ref name="alternate"/>
      <element name="link">
        <attribute name="rel"><value>self</value></attribute>
        <attribute name="href"><data type="anyURI"/></attribute>
      </element>
      <ref name="id"/>
      <ref name="updated"/>
      <element name="author"><element name="name"><ref name="text"/></element></element>
      <optional><element name="subtitle"><text/></element></optional>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </element>
  </start>
  <define name="entry">
    <element name="entry">
      <ref name="title"/>
      <ref name="alternate"/>
      <ref name="updated"/>
      <ref name="id"/>
      <element name="summary"><attribute name="type"><value>html</value></attribute><text/></element>
      <zeroOrMore>
        <element name="category"><attribute name="term"><ref name="text"/></attribute></element>
      </zeroOrMore>
    </element>
  </define>
  <define name="title"><element name="title"><ref name="text"/></element></define>
  <define name="id">
    <element name="id">
      <data type="anyURI"><param name="pattern">urn:uuid:[0-9a-f\\-]{36}</param></data>
    </element>
  </define>
  <define name="updated">
    <element name="updated">
      <data type="dateTime"><param name="pattern">.*(Z|\\+00:00)</param></data>
    </element>
  </define>
  <define name="alternate">
    <element name="link">
      <attribute name="rel"><value>alternate</value></attribute>
      <attribute name="href"><data type="anyURI"/></attribute>
    </element>
  </define>
  <define name="text"><data type="string"><param name="minLength">1</param></data></define>
</grammar>
"""

ATOM = lxml.etree.RelaxNG(lxml.etree.fromstring(_ATOM))
"""Atom as of RFC 4287, narrowed to what a feed of the portal must have, in the order it is written."""
