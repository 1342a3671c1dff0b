/** Which part of the drawing is seen: a place is at `place * scale + offset` on the screen. */
export interface View {
  scale: number
  left: number
  top: number
}

/** Width and height of what is seen, in pixels. */
export interface Size {
  width: number
  height: number
}

const scales = {least: 0.005, most: 8}
const margin = 48

/** A view that is zoomed around a place on the screen. */
export function zoomed({scale, left, top}: View, factor: number, at: {x: number; y: number}): View {
  const next = Math.max(scales.least, Math.min(scales.most, scale * factor))
  const change = next / scale
  return {scale: next, left: at.x - (at.x - left) * change, top: at.y - (at.y - top) * change}
}

/** The view that shows some places, no larger than `most`. */
export function fitted(x: readonly number[], y: readonly number[], places: Iterable<number>, {width, height}: Size, most = 2.2): View {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const place of places) {
    left = Math.min(left, x[place]!)
    right = Math.max(right, x[place]!)
    top = Math.min(top, y[place]!)
    bottom = Math.max(bottom, y[place]!)
  }
  if (left > right) return {scale: 1, left: width / 2, top: height / 2}
  const room = (length: number) => Math.max(20, length - 2 * margin)
  const scale = Math.min(most, room(width) / Math.max(1, right - left), room(height) / Math.max(1, bottom - top))
  return {scale, left: width / 2 - (scale * (left + right)) / 2, top: height / 2 - (scale * (top + bottom)) / 2}
}

/** The view between two others, for a movement; `part` runs from 0 to 1. */
export function between(from: View, to: View, part: number): View {
  const eased = part < 0.5 ? 2 * part * part : 1 - (2 - 2 * part) ** 2 / 2
  const mix = (a: number, b: number) => a + (b - a) * eased
  return {scale: mix(from.scale, to.scale), left: mix(from.left, to.left), top: mix(from.top, to.top)}
}
