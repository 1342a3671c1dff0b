/** What somebody does on the drawing. Places are pixels from its corner. */
export interface Gestures {
  pan(dx: number, dy: number): void
  zoom(factor: number, at: {x: number; y: number} | null): void
  showAll(): void
  /** Reach is larger for a finger. */
  tap(x: number, y: number, reach: number): void
  hover(x: number, y: number): void
  leave(): void
}

/** More movement than this is no tap. */
const still = 5

/** Listens to mouse, fingers and wheel. */
export function listenToPointers(stage: HTMLElement, gestures: Gestures): void {
  const held = new Map<number, {x: number; y: number}>()
  let moved = 0
  const placeOf = (event: MouseEvent) => {
    const {left, top} = stage.getBoundingClientRect()
    return {x: event.clientX - left, y: event.clientY - top}
  }
  stage.addEventListener('pointerdown', (event) => {
    if (held.size === 0) moved = 0
    held.set(event.pointerId, placeOf(event))
    stage.setPointerCapture(event.pointerId)
  })
  stage.addEventListener('pointermove', (event) => {
    const at = placeOf(event)
    const before = held.get(event.pointerId)
    if (!before) {
      gestures.hover(at.x, at.y)
      return
    }
    moved += Math.hypot(at.x - before.x, at.y - before.y)
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1]
    if (other) pinch(gestures, before, at, other)
    else if (moved > still) gestures.pan(at.x - before.x, at.y - before.y)
    held.set(event.pointerId, at)
  })
  const release = (event: PointerEvent) => {
    const at = held.get(event.pointerId)
    held.delete(event.pointerId)
    if (at && held.size === 0 && moved <= still && event.type === 'pointerup')
      gestures.tap(at.x, at.y, event.pointerType === 'touch' ? 16 : 6)
  }
  stage.addEventListener('pointerup', release)
  stage.addEventListener('pointercancel', release)
  stage.addEventListener('pointerleave', () => gestures.leave())
  stage.addEventListener('wheel', (event) => turn(event, gestures, placeOf(event)), {passive: false})
  stage.addEventListener('dblclick', (event) => gestures.zoom(2, placeOf(event)))
}

type Place = {x: number; y: number}

/** Two fingers: what is between them stays between them. */
function pinch(gestures: Gestures, before: Place, at: Place, other: Place): void {
  const centre = {x: (at.x + other.x) / 2, y: (at.y + other.y) / 2}
  gestures.pan((at.x - before.x) / 2, (at.y - before.y) / 2)
  const apart = Math.max(10, Math.hypot(before.x - other.x, before.y - other.y))
  gestures.zoom(Math.max(10, Math.hypot(at.x - other.x, at.y - other.y)) / apart, centre)
}

function turn(event: WheelEvent, gestures: Gestures, at: Place): void {
  event.preventDefault()
  // Wheels count pixels, lines or pages.
  const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1)
  gestures.zoom(Math.exp(-Math.max(-200, Math.min(200, pixels)) * (event.ctrlKey ? 0.01 : 0.002)), at)
}

/** Listens to keys on the drawing. */
export function listenToKeys(stage: HTMLElement, gestures: Gestures): void {
  const step = 80
  const keys: Record<string, () => void> = {
    ArrowLeft: () => gestures.pan(step, 0),
    ArrowRight: () => gestures.pan(-step, 0),
    ArrowUp: () => gestures.pan(0, step),
    ArrowDown: () => gestures.pan(0, -step),
    '+': () => gestures.zoom(1.3, null),
    '=': () => gestures.zoom(1.3, null),
    '-': () => gestures.zoom(1 / 1.3, null),
    '0': () => gestures.showAll(),
    Home: () => gestures.showAll()
  }
  stage.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
}
