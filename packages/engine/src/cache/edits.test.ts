import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {apply, configurations, data, type Edit, edit, paths, text} from '../../test-support/edits.js'
import {runLint} from '../run/run.js'

test('a run with a cache says what one without says, whatever was changed since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, {minLength: 4, maxLength: 6}), fc.array(edit, {minLength: 1, maxLength: 8}), async (texts, edits) => {
      const folder = mkdtempSync(join(tmpdir(), 'bedside-edits-'))
      const cwd = join(folder, 'library')
      try {
        mkdirSync(join(cwd, '.git'), {recursive: true})
        for (const [at, content] of texts.entries()) apply(cwd, {kind: 'write', path: paths[at]!, text: content})
        for (const [path, [content]] of Object.entries(data)) apply(cwd, {kind: 'write', path, text: content})
        apply(cwd, {kind: 'write', path: 'bedside.yaml', text: configurations[0]})
        let options = {cwd, paths: [] as string[], now: '2026-03-01', parser: 'fast'}
        for (const one of [{kind: 'again'}, ...(edits as Edit[])]) {
          apply(cwd, one)
          options = {...options, now: one.now ?? options.now, parser: one.parser ?? options.parser}
          const told = one.kind === 'only' ? {...options, paths: [one.path!]} : options
          const said = async (cache: {folder: string; build: string} | null) => {
            try {
              return JSON.stringify((await runLint({...told, cache})).report, null, 1)
            } catch (error) {
              return String(error)
            }
          }
          expect(await said({folder: join(folder, 'cache'), build: '1'}), JSON.stringify(one)).toBe(await said(null))
        }
      } finally {
        rmSync(folder, {recursive: true, force: true})
      }
    }),
    {numRuns: Number(process.env.BEDSIDE_RUNS ?? 25)}
  )
}, 300_000)
