/** Rows as CSV after RFC 4180, the header among them: lines end in CRLF. */
export function csvText(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows.map((row) => `${row.map((value) => csvField(String(value))).join(',')}\r\n`).join('')
}

/** A field, in quotes where it holds what would end it. */
export function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
