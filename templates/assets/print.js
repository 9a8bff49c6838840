for (const button of document.querySelectorAll("button.print")) {
  button.addEventListener("click", () => window.print());
}
