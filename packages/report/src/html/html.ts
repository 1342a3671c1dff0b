import {shown} from '../graph/shown.js'
import type {Reported} from '../reported.js'
import {script, scriptHash, style, styleHash} from './browser-files.js'
import {bdi, element} from './element.js'
import {indexOf, ruleNumbers} from './index-of.js'
import {overview} from './overview.js'
import {pageBlock} from './page-block.js'
import {escaped, toHtml} from './to-html.js'
import {countOfNoun, longDay} from './words.js'

/** The report as one HTML file that loads nothing: see `htmlPieces`. */
export function htmlReport(reported: Reported): string {
  return [...htmlPieces(reported)].join('')
}

/**
 * The report for people who do not sit at a terminal, piece by piece. The overview is HTML that needs no script; the text of each page lies in
 * a block of its own, which the script reads when that page is opened. The policy lets only the file's own script and style run, by their hashes;
 * what articles hold comes in as data and is shown as text.
 */
export function* htmlPieces(reported: Reported): Generator<string> {
  const index = indexOf(reported)
  const name = shown(reported.name ?? 'Library')
  const parts: Readonly<Record<string, string>> = {
    title: escaped(`${name}: report on its pages`),
    policy,
    style,
    masthead: toHtml(masthead(reported, name)),
    overview: toHtml(overview(reported, index)),
    tool: escaped(`${reported.tool.name} ${reported.tool.version}`),
    index: json(index),
    script
  }
  yield template.replace(/<!--(\w+)-->/g, (_, part: string) => parts[part]!)
  const numbers = ruleNumbers(reported.report.files)
  for (const [page, file] of reported.report.files.entries()) {
    // The script stands before these, so that nobody waits for pages that they have not opened.
    yield `<script type="application/json" id="page-${page}">${json(pageBlock(file, reported.source(file.path), numbers))}</script>\n`
  }
  yield '</body>\n</html>\n'
}

const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`

/** Characters that could end the element, or that would turn the text of the file round for who opens it in an editor. */
const escapable = /[<\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Data for a script element. */
function json(data: unknown): string {
  return JSON.stringify(data).replace(escapable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function masthead({report: {files}, day}: Reported, name: string) {
  const when = day === undefined ? '' : `, as of ${longDay(day)}`
  return [
    element('p', {class: 'eyebrow'}, 'Report on a health library'),
    element('h1', {id: 'name', tabindex: '-1'}, bdi(name)),
    element('p', {class: 'lede'}, `${countOfNoun(files.length, 'page')} checked${when}.`)
  ]
}

const template = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="<!--policy-->">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="bedside">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title><!--title--></title>
<style><!--style--></style>
</head>
<body>
<main id="overview">
<a class="skip" href="#pages">Skip to the list of pages</a>
<header class="masthead"><!--masthead--></header>
<noscript><p class="aside">Scripts are switched off here. This overview is whole; the views of single pages and rules, and the filters, need the script that this file carries.</p></noscript>
<!--overview-->
</main>
<main id="view" hidden></main>
<footer><p>Made by <!--tool-->. The file holds everything it shows and asks no other computer for anything.</p></footer>
<script type="application/json" id="index"><!--index--></script>
<script><!--script--></script>
`
