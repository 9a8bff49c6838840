// On the page of a former address: the place that was asked for is on the new page as well.
const refresh = document.querySelector('meta[http-equiv="refresh"]');
location.replace(refresh.content.replace(/^0; url=/, "") + location.hash);
