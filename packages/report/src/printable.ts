/** Control characters and the marks that change the direction of text: in a terminal either could show a line that is not there. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/gu

/** Text from an article, safe to print: anything that a terminal would obey stands as U+FFFD, a tab as one space. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(unprintable, '\ufffd')
}
