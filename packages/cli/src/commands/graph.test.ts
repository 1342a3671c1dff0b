import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const library = {
  'bedside.yaml': 'site: {content: ., routes: ["{path}.md -> /{path}/"]}\n',
  'index.md': '# Home\n\n[Gout](/gout/)\n',
  'gout.md': '# Gout\n\n[Gone](/gone/)\n',
  'alone.md': '---\ntitle: "Alone <script>alert(1)</script>"\n---\n\nText.\n'
}

const run = (...args: string[]) => sandbox(library).run(['graph', ...args])

test('as JSON, which is the default and keeps to its schema', async () => {
  const {code, out, err} = await run()
  expect({code, err}).toEqual({code: 0, err: ''})
  const schema = JSON.parse(readFileSync(new URL('../../../../docs/graph.schema.json', import.meta.url), 'utf8'))
  const validate = new Ajv2020({allErrors: true, strict: true}).compile(schema)
  validate(JSON.parse(out))
  expect(validate.errors).toBeNull()
  expect(out).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "totals": {"pages":3,"links":1,"broken":1,"orphans":1,"deadEnds":2,"clusters":1,"hidden":0},
      "clusters": [
        {"id":1,"name":"Gout","pages":2}
      ],
      "pages": [
        {"path":"alone.md","title":"Alone <script>alert(1)</script>","type":null,"locale":"en-US","address":"/alone/","in":0,"out":0,"broken":0,"orphan":true,"deadEnd":true,"cluster":null,"hidden":null},
        {"path":"gout.md","title":"Gout","type":"condition","locale":"en-US","address":"/gout/","in":1,"out":0,"broken":1,"orphan":false,"deadEnd":true,"cluster":1,"hidden":null},
        {"path":"index.md","title":"Home","type":null,"locale":"en-US","address":"/","in":0,"out":1,"broken":0,"orphan":false,"deadEnd":false,"cluster":1,"hidden":null}
      ],
      "links": [
        {"from":"index.md","to":"gout.md","count":1,"kinds":["link"]}
      ],
      "broken": [
        {"from":"gout.md","url":"/gone/","line":3}
      ]
    }
    "
  `)
})

test('as DOT', async () => {
  const {code, out} = await run('--format', 'dot')
  expect(code).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "digraph "bedside" {
      graph [overlap="prism", outputorder="edgesfirst", pad="0.5"];
      node [shape="box", style="rounded,filled", fillcolor="white", color="#4269d0", fontname="sans-serif", fontsize="10"];
      edge [color="#8a94a680", arrowsize="0.6"];
      subgraph "cluster_1" {
        label="Gout";
        "gout.md" [label="Gout", tooltip="gout.md", color="#d1373f"];
        "index.md" [label="Home", tooltip="index.md"];
      }
      "alone.md" [label="Alone <script>alert(1)</script>", tooltip="alone.md", color="#e08a1e"];
      "index.md" -> "gout.md";
    }
    "
  `)
})

test('as HTML, into a file', async () => {
  const box = sandbox(library)
  const {code, out, err} = await box.run(['graph', '--format', 'html', '--output', 'graph.html'])
  expect({code, out, err}).toEqual({code: 0, out: '', err: 'Wrote graph.html.\n'})
  const html = readFileSync(join(box.folder, 'graph.html'), 'utf8')
  expect(html).toContain('"paths":["alone.md","gout.md","index.md"]')
  expect(html).not.toContain('<script>alert(1)')
})

test('the same library gives the same bytes', async () => {
  const box = sandbox(library)
  for (const format of ['json', 'dot', 'html']) {
    expect(await box.run(['graph', '--format', format])).toEqual(await box.run(['graph', '--format', format]))
  }
})

test.each([
  [['--format', 'svg'], 'Allowed choices are json, dot, html'],
  [['nowhere'], 'nowhere: there is no such file or folder.'],
  [['--now', 'soon'], '--now'],
  [['--output', 'no/such/folder/graph.json'], 'cannot write no/such/folder/graph.json: its folder is not there']
])('graph %j explains what is wrong', async (args, message) => {
  const {code, err} = await run(...args)
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test('a page that cannot be read is named, and the exit code says so', async () => {
  const {code, out, err} = await sandbox({...library, 'bad.md': Uint8Array.of(0xff, 0xfe, 0)}).run(['graph'])
  expect(code).toBe(2)
  expect(err).toMatch(/^bad\.md: /)
  expect(JSON.parse(out).totals.pages).toBe(3)
})
