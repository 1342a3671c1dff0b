import {execFileSync} from 'node:child_process'
import {chmodSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
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

// Windows lets only some users make links.
test.skipIf(process.platform === 'win32')('a file of two names is mended once, and one out of reach is not said to be mended', async () => {
  const box = sandbox({'bedside.yaml': config, 'b/real.md': pages['plain.md'], 'fixed.md': pages['plain.md']})
  symlinkSync('b/real.md', join(box.folder, 'a.md'))
  chmodSync(join(box.folder, 'fixed.md'), 0o444)
  const dry = await box.run(['--fix-dry-run', '--format', 'csv=findings.csv'])
  expect(dry.out.match(/^diff .*$/gm)).toEqual(['diff --git a/b/real.md b/b/real.md'])
  expect(readFileSync(join(box.folder, 'findings.csv'), 'utf8')).toContain('Not fixed: the file is read-only.')
  const {err, out} = await box.run(['--fix'])
  expect(err).toMatch(/^Mended 1 finding in 1 file\.\n {2}b\/real\.md: /)
  expect(out.match(/Not fixed: .*?\./g)).toEqual(['Not fixed: the file is read-only.'])
})
