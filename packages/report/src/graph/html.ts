import type {SiteGraph} from '@bedside/engine'
import {script, scriptHash, style, styleHash} from './browser-files.js'
import {pageDataOf} from './page-data.js'

/**
 * A graph as one HTML file that loads nothing: it draws the graph, lists its pages and finds them. Its policy lets only its own script and
 * style run, by their hashes; what pages hold comes in as data and is shown as text.
 * @param name What the library is called, such as its folder.
 */
export function graphHtml(graph: SiteGraph, name: string): string {
  const data = pageDataOf(graph, name)
  // In a script element only `<` could end or open something.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return template.replace(/<!--(title|policy|style|data|script)-->/g, (_, part: string) => {
    const parts: Record<string, string> = {title: escaped(`${data.name}: graph of its pages`), policy, style, data: json, script}
    return parts[part]!
  })
}

const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const template = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="<!--policy-->">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="bedside graph">
<meta name="robots" content="noindex">
<title><!--title--></title>
<style><!--style--></style>
</head>
<body>
<a class="skip" href="#pages">Skip to the list of pages</a>
<header>
  <h1 id="name"></h1>
  <p id="totals"></p>
</header>
<main>
  <section id="drawing" aria-label="Drawing">
    <div id="stage" role="group" tabindex="0" aria-label="Drawing of the graph. Arrow keys move it, plus and minus zoom, 0 shows all of it. The list beside it holds the same pages.">
      <canvas id="canvas" aria-hidden="true"></canvas>
    </div>
    <div class="tools" role="group" aria-label="Zoom">
      <button type="button" id="zoom-in" aria-label="Zoom in" title="Zoom in (+)">+</button>
      <button type="button" id="zoom-out" aria-label="Zoom out" title="Zoom out (-)">&minus;</button>
      <button type="button" id="fit" aria-label="Show all" title="Show all (0)"><svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"/></svg></button>
    </div>
    <ul id="legend" aria-label="Colours"></ul>
    <p id="drawn" aria-hidden="true"></p>
    <p id="hint" aria-hidden="true" hidden></p>
  </section>
  <aside id="pages" tabindex="-1" aria-label="Pages">
    <form id="filters" role="search">
      <label class="search"><span>Find pages</span><input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="Title, path or address"></label>
      <fieldset id="flags"><legend>Show only</legend></fieldset>
      <div class="selects">
        <label><span>Article type</span><select id="type"></select></label>
        <label><span>Cluster</span><select id="cluster"></select></label>
      </div>
    </form>
    <section id="details" aria-label="Selected page" tabindex="-1" hidden></section>
    <p id="count" role="status"></p>
    <div class="scroll">
      <table>
        <caption>Pages</caption>
        <thead><tr id="heads"></tr></thead>
        <tbody id="rows"></tbody>
      </table>
      <p id="more"></p>
    </div>
  </aside>
</main>
<noscript><p>This page draws its graph and its list with a script of its own, which is switched off here. <code>bedside graph --format json</code> writes the same as data.</p></noscript>
<script type="application/json" id="graph"><!--data--></script>
<script><!--script--></script>
</body>
</html>
`
