const words = (list: string): ReadonlySet<string> => new Set(list.split(' | '))

/** What a button or link of a page says and no article does. */
export const navigation = words(
  'continue reading | keep reading | read more | read on | read the full article | read full article | read article | see more | ' +
    'show more | view more | load more | view all | see all | learn more | more info | click here | next | next page | next article | ' +
    'next post | previous | previous page | previous article | previous post | prev | go back | back to top | return to top | to top | ' +
    'skip to content | skip to main content | skip navigation | print this page | print this article | share this page | ' +
    'share this article | email this page | jump to section | view comments | leave a comment'
)

/** What stands above a list of links. */
export const listHeads = words(
  'related articles | related article | related topics | related content | related pages | related links | related reading | ' +
    'related stories | related posts | you may also like | you might also like | read next | up next | recommended reading | ' +
    'more on this topic | more articles | in this article | on this page | in this section'
)

/** What stands before the title of another page: "Next: Recovery at home". */
export const pointers = words(
  'next | up next | read next | next article | next page | previous | previous article | previous page | continue to'
)
