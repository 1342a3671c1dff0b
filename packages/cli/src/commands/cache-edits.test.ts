import {rmSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {apply, configurations, data, type Edit, edit, paths, text} from '../../../engine/test-support/edits.js'
import {sandbox} from '../testing.js'

// The same as of runs in the engine, with what is printed: pages that stayed as they were are copied from what the last run printed.
test('what is printed with a cache is what is printed without one, whatever was changed since', async () => {
  const libraries = fc.array(text, {minLength: 4, maxLength: paths.length})
  const edits = fc.array(edit, {minLength: 3, maxLength: 10})
  await fc.assert(
    fc.asyncProperty(libraries, edits, fc.constantFrom('json', 'text'), async (texts, changes, format) => {
      const box = sandbox()
      const cache = sandbox()
      try {
        rmSync(join(cache.folder, '.git'), {recursive: true})
        for (const [at, content] of texts.entries()) box.write(paths[at]!, content)
        for (const [path, [content]] of Object.entries(data)) box.write(path, content)
        box.write('bedside.yaml', configurations[0])
        let now = '2026-03-01'
        for (const one of [{kind: 'again'}, ...(changes as Edit[])]) {
          apply(box.folder, one)
          now = one.now ?? now
          const args = ['lint', '--now', now, '--format', format, ...(one.kind === 'only' ? [one.path!] : [])]
          const said = await box.run([...args, '--cache-location', cache.folder])
          expect(said, JSON.stringify(one)).toEqual(await box.run([...args, '--no-cache']))
        }
      } finally {
        for (const {folder} of [box, cache]) rmSync(folder, {recursive: true, force: true})
      }
    }),
    {numRuns: Number(process.env.BEDSIDE_RUNS ?? 25)}
  )
}, 300_000)
