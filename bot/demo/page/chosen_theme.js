// Runs before the page is drawn, so that whoever chose the other theme never sees this one first.

const chosenTheme = localStorage.getItem("tresen-theme");
if (chosenTheme) document.documentElement.dataset.theme = chosenTheme;
