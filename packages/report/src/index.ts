export * from './frame.js'
export * from './json.js'
export * from './printable.js'
export * from './text.js'
