import type {Filters, Order} from './filter.js'
import type {Model} from './model.js'
import type {Size, View} from './view.js'

/** What the page shows at a moment. */
export interface State {
  model: Model
  view: View
  size: Size
  filters: Filters
  order: Order
  /** Pages that fit the filters, in order of path, and the same as marks. */
  fits: readonly number[]
  isFit: Uint8Array
  selected: number | null
  hovered: number | null
}
