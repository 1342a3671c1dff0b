/** The formats that Bedside reads. */
export type Format = 'markdown' | 'mdx' | 'text' | 'html'

const formats: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'mdx',
  txt: 'text',
  html: 'html',
  htm: 'html'
}

/** The file name extensions that Bedside reads, without the dot. */
export const extensions: readonly string[] = Object.keys(formats)

/** The format of a file by its extension, or null where Bedside does not read it. */
export function formatOf(path: string | null): Format | null {
  const extension = path && /\.([^./\\]+)$/.exec(path)?.[1]
  return (extension && formats[extension.toLowerCase()]) || null
}
