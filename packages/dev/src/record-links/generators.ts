import type {MainContent} from './built-page.js'

/** How a generator is run on a sample site, and where its pages have their main content. */
export interface Generator {
  name: string
  /** Program on the machine, or one that `packages` bring. */
  command: readonly [program: string, ...args: string[]]
  /** What npm installs beside the copied site, with exact versions; the first is the generator itself. None where the machine has it. */
  packages?: Readonly<Record<string, string>>
  /** Prints the version, where no package tells it. */
  version?: readonly string[]
  /** The folder that it writes. */
  output: string
  main: MainContent
}

const astro = '5.18.2'

/**
 * The generators whose output is recorded. GitHub, Next.js and `generic` are not among them: the first cannot be run at all, the second
 * needs a whole application, the third is none.
 */
export const generators: readonly Generator[] = [
  {name: 'astro', command: ['astro', 'build'], packages: {astro}, output: 'dist', main: {tag: 'main'}},
  {
    name: 'docusaurus',
    command: ['docusaurus', 'build'],
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@mdx-js/react': '3.1.1',
      react: '19.2.0',
      'react-dom': '19.2.0'
    },
    output: 'build',
    main: {tag: 'article'}
  },
  {name: 'eleventy', command: ['eleventy', '--quiet'], packages: {'@11ty/eleventy': '3.1.8'}, output: '_site', main: {tag: 'main'}},
  {name: 'hugo', command: ['hugo', '--quiet'], version: ['hugo', 'version'], output: 'public', main: {tag: 'main'}},
  {name: 'jekyll', command: ['jekyll', 'build'], version: ['jekyll', '--version'], output: '_site', main: {tag: 'main'}},
  {name: 'mkdocs', command: ['mkdocs', 'build'], version: ['mkdocs', '--version'], output: 'site', main: {role: 'main'}},
  {
    name: 'starlight',
    command: ['astro', 'build'],
    // The last Starlight for Astro 5. Astro 7 wants Node 22.
    packages: {'@astrojs/starlight': '0.37.7', astro},
    output: 'dist',
    main: {tag: 'main'}
  },
  {
    name: 'vitepress',
    command: ['vitepress', 'build'],
    packages: {vitepress: '1.6.4', vue: '3.5.22'},
    output: '.vitepress/dist',
    main: {class: 'vp-doc'}
  }
]
