/** Pixels between the hint and what it is about, and to the window's edge. */
const gap = 6

/** Where a hint goes: above its target, below where there is no room, always inside the window. */
export function hintPlace(
  target: { left: number; top: number; width: number; height: number },
  hint: { width: number; height: number },
  room: { width: number; height: number },
): { left: number; top: number } {
  const centred = target.left + target.width / 2 - hint.width / 2
  const left = Math.max(gap, Math.min(room.width - hint.width - gap, centred))
  const above = target.top - hint.height - gap
  return { left: Math.round(left), top: Math.round(above >= gap ? above : target.top + target.height + gap) }
}
