import {expect, test} from 'vitest'
import {linksWritten} from './source-links.js'

test.each([
  ['[a](b.md#c)', 'a', 'b.md#c'],
  ['[a](b.md "title")', 'a', 'b.md'],
  ['[a](<b c.md>)', 'a', 'b c.md'],
  ['![a](b.png)', 'a', 'b.png'],
  ['[a]({{< ref "b.md" >}})', 'a', '{{< ref "b.md" >}}'],
  ["[a]({{ '/b/' | url }}#c)", 'a', "{{ '/b/' | url }}#c"],
  ['[a]({% link b c.md %}#d) and more', 'a', '{% link b c.md %}#d'],
  ['[a][x]\n\n[X]: {{< relref "b.md" >}}', 'a', '{{< relref "b.md" >}}'],
  ['[a][x]\n\n[x]: b.md', 'a', 'b.md'],
  ['<a href="b.md">a</a>', 'a', 'b.md'],
  ['<a href="{{ "/b/" | url }}" class="c">a</a>', 'a', '{{ "/b/" | url }}'],
  ['<Link to="./b.md">a</Link>', 'a', './b.md'],
  ['<img src="b.png" alt="a">', 'a', 'b.png'],
  ['[a](pathname:///b.pdf)', 'a', 'pathname:///b.pdf']
])('%s', (source, text, written) => {
  expect(linksWritten(source)).toEqual([{text, written, line: 1}])
})

test.each(['[a](https://other.example/)', '[a](mailto:a@clinic.example)', '[a](//other.example/)', '[a] (b)', '[^1]: b', '[a][nowhere]'])(
  'no link of the site: %s',
  (source) => {
    expect(linksWritten(source)).toEqual([])
  }
)

test('counts lines from 1', () => {
  expect(linksWritten('x\n\n- [a](b)\n- [c](d)').map(({line}) => line)).toEqual([3, 4])
})

test('refuses two links of one text', () => {
  expect(() => linksWritten('[a](b)\n[a](c)')).toThrow('line 2: another link has the text "a" too; give each its own')
})
