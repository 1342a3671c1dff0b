import {extensionOf} from './paths.js'

/** Extensions of what a program answers, and so of nothing that a library holds. */
const programs = new Set(['.php', '.asp', '.aspx', '.jsp', '.cgi', '.do', '.cfm', '.ashx'])

const downloads = new Set(
  (
    '.pdf .doc .docx .odt .rtf .xls .xlsx .ods .csv .tsv .ppt .pptx .odp .zip .gz .epub .ics .vcf .json .xml .yaml .yml .css .js ' +
    '.png .jpg .jpeg .gif .svg .webp .avif .ico .bmp .tif .tiff .mp3 .m4a .ogg .wav .mp4 .m4v .mov .webm .vtt .srt'
  ).split(' ')
)

/** True for a path that leads to an image or a download and not to a page. */
export function isDownload(path: string): boolean {
  return downloads.has(extensionOf(path))
}

/** True for a path that a program answers. */
export function isProgram(path: string): boolean {
  return programs.has(extensionOf(path))
}
