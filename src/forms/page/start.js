
// Where modules run, the page's script will, and its document is not shown; if anything fails, it is.
if ("noModule" in HTMLScriptElement.prototype) {
  document.documentElement.className = "scripted";
  addEventListener("error", () => document.documentElement.classList.remove("scripted"));
}
