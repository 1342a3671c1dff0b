/** Colours of the drawing, as the style of the page sets them for light and dark. */
export interface Palette {
  ground: string
  text: string
  muted: string
  faint: string
  danger: string
  outgoing: string
  incoming: string
  /** Of sections, then one for sections without a colour of their own. */
  sections: readonly string[]
}

/** How many colours there are, beside the one for all other sections. */
export const sectionColors = 12

/** Reads the colours that hold now. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const own = Array.from({length: sectionColors}, (_, index) => color(`section-${index + 1}`))
  return {
    ground: color('ground'),
    text: color('text'),
    muted: color('muted'),
    faint: color('faint'),
    danger: color('danger'),
    outgoing: color('outgoing'),
    incoming: color('incoming'),
    sections: [...own, color('section-other')]
  }
}
