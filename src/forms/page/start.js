
// Where modules run, the page's script will, and its document is not shown; if it cannot start, it is. What fails
// later fails alone.
if ("noModule" in HTMLScriptElement.prototype) {
  document.documentElement.className = "scripted";
  addEventListener("error", () => {
    if (!document.documentElement.classList.contains("started")) document.documentElement.className = "";
  });
}
