/** Rows as CSV after RFC 4180, the header among them: lines end in CRLF. No cell is a formula to a spreadsheet. */
export function csvText(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows.map((row) => `${row.map((value) => csvField(harmless(String(value)))).join(',')}\r\n`).join('')
}

/** A text that a spreadsheet would run, such as a title that begins with `=`, with an apostrophe before it, as OWASP advises. */
function harmless(value: string): string {
  return /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value
}

/** A field, in quotes where it holds what would end it. */
export function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
