const escapeCode = 0x1b
/** In UTF-8 the one-byte control codes 0x80-0x9f are this byte and the code itself. */
const controlLead = 0xc2
const bell = 0x07
const cancel = 0x18
const substitute = 0x1a
const terminator = 0x9c

/** What follows ESC to begin a control string: DCS, SOS, OSC, PM, APC. Their one-byte forms are 0x40 higher. */
const openers: ReadonlySet<number> = new Set([0x50, 0x58, 0x5d, 0x5e, 0x5f])

/**
 * A filter for terminal output, chunk by chunk: a control string (OSC, DCS, APC, PM, SOS) of more than `limit`
 * bytes is cancelled there and dropped up to its end. xterm collects such a string whole before it looks at it,
 * so an endless one would fill the page's memory. Everything else passes unchanged.
 */
export function createStringCutter(limit = 64 * 1024): (chunk: Uint8Array) => Uint8Array {
  let place: 'text' | 'escape' | 'string' = 'text'
  /** Bytes of the present control string. */
  let length = 0
  let isAfterLead = false

  /** What becomes of a byte outside of plain text: itself, another one, or null to drop it. */
  const step = (byte: number): number | null => {
    const hadLead = isAfterLead
    isAfterLead = byte === controlLead
    if (place === 'string') return stepInString(byte, hadLead)
    const opens = (place === 'escape' && openers.has(byte)) || (hadLead && openers.has(byte - 0x40))
    if (opens) length = 0
    place = opens ? 'string' : byte === escapeCode ? 'escape' : 'text'
    return byte
  }

  const stepInString = (byte: number, hadLead: boolean): number | null => {
    const isCut = length > limit
    if (byte === escapeCode) {
      place = 'escape'
      return byte
    }
    if (byte === bell || byte === cancel || byte === substitute || (hadLead && byte === terminator)) {
      place = 'text'
      return isCut ? null : byte
    }
    length += 1
    if (isCut) return null
    return length > limit ? cancel : byte
  }

  return (chunk) => {
    const kept: Uint8Array[] = []
    let copied = 0
    let position = 0
    while (position < chunk.length) {
      if (place === 'text' && !isAfterLead) position = nextControl(chunk, position)
      const byte = chunk[position]
      if (byte === undefined) break
      const result = step(byte)
      if (result !== byte) {
        if (position > copied) kept.push(chunk.subarray(copied, position))
        if (result !== null) kept.push(Uint8Array.of(result))
        copied = position + 1
      }
      position += 1
    }
    if (copied === 0) return chunk
    kept.push(chunk.subarray(copied))
    return joined(kept)
  }
}

/** Offset of the next ESC or lead byte, or the chunk's length. */
function nextControl(chunk: Uint8Array, from: number): number {
  const nextEscape = chunk.indexOf(escapeCode, from)
  const end = nextEscape === -1 ? chunk.length : nextEscape
  const lead = chunk.subarray(from, end).indexOf(controlLead)
  return lead === -1 ? end : from + lead
}

/** Several pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let position = 0
  for (const piece of pieces) {
    whole.set(piece, position)
    position += piece.length
  }
  return whole
}
