import type {Address, Hidden, SlugStyle} from '@bedside/core'

/** A page as a generator sees it. */
export interface PageFile {
  /** From the library's root, with `/`, in Unicode's composed form. */
  path: string
  /** From the content folder. */
  name: string
  address: Address
  title: string | null
}

/** Where a page is served. Addresses begin with `/` and hold the base; one that ends in `/` is a folder's index. */
export interface Addresses {
  /** The one that links should use. */
  main: string
  /** Others that show the page as well. */
  also?: readonly string[]
  /** Former ones, which lead to the main one. */
  redirects?: readonly string[]
  hidden?: Hidden
  /** The folder, from the library's root, whose files are served below the main address. */
  resources?: string
}

/** What of a site is fixed before its pages are looked at. */
export interface SiteSettings {
  /** The folder of the pages, from the library's root; empty for the root itself. */
  content: string
  /** Folders whose files are served as they are, from the library's root. */
  static: readonly string[]
  /** What every address begins with; `/` and a slash at both ends. */
  base: string
  /** Where the site stands, such as `https://clinic.example`: links that name it stay within the library. Null where nobody said. */
  origin: string | null
  /** The repository's web address on its code host; null where nobody said. */
  repository: string | null
  trailingSlash: 'always' | 'never' | 'either'
  /** In order of the configuration; empty where the site has one language. */
  languages: readonly string[]
  /** The language whose addresses carry no language, or null where all of them do. */
  defaultLanguage: string | null
  /** What a language's pages stand in, where each has a folder of its own. */
  languageFolders: Readonly<Record<string, string>>
  /** Kind, section or collection -> pattern of its addresses. */
  permalinks: Readonly<Record<string, string>>
  /** Collections whose items have addresses. */
  collections: readonly string[]
  /** Folder, from the library's root, and the pattern that its pages take their addresses from; nearer folders last. */
  folderPermalinks: readonly {folder: string; type: string | null; permalink: string}[]
  /** True where addresses end in `.html` and not in a slash. */
  uglyUrls: boolean
  /** Versions of the documentation, the newest first; empty where there is one. */
  versions: readonly string[]
  /** Paths that the generator takes in although it would pass over them, and such as it leaves out. */
  included: readonly string[]
  excluded: readonly string[]
  /** Former address -> the address, or the page's source, that it leads to. */
  redirects: Readonly<Record<string, string>>
  /** True where addresses keep capital letters although the generator lowers them. */
  keepsCase: boolean
  /** Today, `YYYY-MM-DD`: what is dated later is not served yet. Null where nobody said. */
  today: string | null
  /** True where links to source files are known to be turned into addresses by a hook or a plugin. */
  linksSources: boolean
}

/** A library's files as generators ask for them. */
export interface SiteFiles {
  has(path: string): boolean
  all: readonly string[]
}

/** Addresses that exist without a page that Bedside reads: of lists, feeds, and pages written in code. */
interface Unread {
  /** Single addresses. */
  addresses: readonly string[]
  /** What addresses begin with of which the source shows too little. */
  prefixes: readonly string[]
}

/** How a site generator makes addresses of files, and what it makes of links. Plain data and pure functions. */
export interface Generator {
  slugs: SlugStyle
  /** Folders in which pages usually stand, tried in order; the first that holds any is taken. */
  content: readonly string[]
  /** The languages that folders show, where no configuration names them: those beside the main one. */
  languagesIn?(content: string, paths: readonly string[]): string[]
  /** The folder that everything else starts from, where `content` names a folder within it. */
  rootOf?(content: string): string
  /** Folders whose files are served as they are; `{content}` stands for the content folder. */
  static: readonly string[]
  /** Where a page is served, or null where it has no address. */
  addressesOf(page: PageFile, settings: SiteSettings, files: SiteFiles): Addresses | null
  unread(settings: SiteSettings, files: SiteFiles): Unread
  /**
   * Which relative links lead to the file that they name: those with a page's extension (`extension`), any (`any`), or none (`none`); what
   * leads to no file is read from the page's address unless `addresses` is false.
   */
  sources: 'extension' | 'any' | 'none'
  /** True where a picture or a download may also be named from its page's file, and the generator takes it along. */
  filesBeside: boolean
  /** What the generator makes of the path of a link before it is read as an address. */
  rewrites?(path: string): string
  /** False where a link to a source file is left as it is although the file is there. */
  linksTo?(from: string, to: string, settings: SiteSettings): boolean
  /** True where only its configuration, a program, says which files are copied, and where to. */
  copiesAsTold?: boolean
  addresses: boolean
  /** Before which links that begin with a slash the generator puts the base: none, those of components, all, or those without it. */
  addsBase: 'never' | 'components' | 'always' | 'unless-there'
  /** True where a link with a page's extension that begins with a slash names a file, from the content folder. */
  rootedSources: boolean
}
