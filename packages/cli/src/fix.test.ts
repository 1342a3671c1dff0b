import {execFileSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {sandbox} from './testing.js'

const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}

const config = 'extends: [us]\nrules:\n  readability/complex-word: warning\n'

/** Pages with a finding that has a fix, as editors of every kind leave them. */
const pages = {
  'plain.md': '# Sore back\n\nWe open at nine.\n\nContinue reading\n',
  'folder with spaces/my page.md': '# Sore back\r\n\r\nUtilize the rail.\r\n\r\nContinue reading\r\n',
  'größe/日本.md': '\ufeff# Sore back\n\nUtilize the rail.',
  'say "hi" \\ there.md': '# Sore back\n\nUtilize the rail.\n',
  'all.txt': 'Utilize the rail.',
  'bedside.yaml': config
}

test('git makes of the patch what --fix writes', async () => {
  const names = Object.keys(pages)
  const fixed = sandbox(pages)
  const {err} = await fixed.run(['--fix', '--fail-on', 'never'])
  expect(err).toMatch(/^Mended 6 findings in 5 files\.\n {2}all\.txt: 1 readability\/complex-word\n/)
  const box = sandbox(pages)
  rmSync(join(box.folder, '.git'), {recursive: true})
  execFileSync('git', ['init', '--quiet'], {cwd: box.folder, env})
  const {out} = await box.run(['--fix-dry-run'])
  for (const name of names) expect(readFileSync(join(box.folder, name), 'utf8')).toBe(pages[name as keyof typeof pages])
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {cwd: box.folder, env, input: out})
  for (const name of names) expect(readFileSync(join(box.folder, name), 'utf8')).toBe(readFileSync(join(fixed.folder, name), 'utf8'))
})
