import {type Child, element} from './element.js'

/** Text with what stands between backticks as code and between double asterisks as strong. Other Markdown stays as it is written. */
export function inline(text: string): Child[] {
  return between(text, '`', 'code').flatMap((part) => (typeof part === 'string' ? between(part, '**', 'strong') : [part]))
}

function between(text: string, mark: string, tag: string): Child[] {
  return text.split(mark).flatMap((part, at, parts): Child[] => {
    if (at % 2 === 1 && at < parts.length - 1) return [element(tag, {}, part)]
    // A mark without its end is text.
    const whole = at % 2 === 1 ? `${mark}${part}` : part
    return whole === '' ? [] : [whole]
  })
}
