/** Pixels between the hint and what it is about, and to the window's edge. */
const gap = 6

/**
 * Where a hint goes: above its target, below where there is no room, always inside the window. `isBeside`: to the left
 * of an entry of a menu, whose neighbours it must not cover, to the right where there is no room.
 */
export function hintPlace(
  target: { left: number; top: number; width: number; height: number },
  hint: { width: number; height: number },
  room: { width: number; height: number },
  isBeside = false,
): { left: number; top: number } {
  const inside = (wanted: number, size: number, most: number): number =>
    Math.round(Math.max(gap, Math.min(most - size - gap, wanted)))
  const right = target.left + target.width + gap
  const toLeft = target.left - hint.width - gap
  if (isBeside && (toLeft >= gap || right + hint.width + gap <= room.width)) {
    const middle = target.top + target.height / 2 - hint.height / 2
    return { left: toLeft >= gap ? toLeft : right, top: inside(middle, hint.height, room.height) }
  }
  const centred = target.left + target.width / 2 - hint.width / 2
  const above = target.top - hint.height - gap
  return {
    left: inside(centred, hint.width, room.width),
    top: Math.round(above >= gap ? above : target.top + target.height + gap),
  }
}
