import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {main} from 'bedside'
import {expect, test} from 'vitest'
import {root} from './workspace.js'

const page = readFileSync(join(root, 'docs/trying-changes.md'), 'utf8')

test('the answer that docs/trying-changes.md shows is the one that its command gives', async () => {
  const command = /^node packages\/cli\/dist\/bin\.js (try .*)$/m.exec(page)![1]!
  let out = ''
  const say = (text: string) => {
    out += text
  }
  const io = {cwd: root, out: say, err: say, stdin: async () => '', ask: async () => '', interactive: false, color: false, env: {}}
  expect(await main(command.split(' '), {...io, today: () => '2026-03-01'})).toBe(0)
  expect(/<!-- trial:start -->\n```text\n([\s\S]*?)```\n<!-- trial:end -->/.exec(page)?.[1]).toBe(out)
})
