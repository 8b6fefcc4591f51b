/** One field of a protobuf message: its number, and its value as it stands on the wire. */
export interface WireField {
  readonly number: number
  readonly value: bigint | Buffer
}

/**
 * The fields of a protobuf message: numbers as they stand, everything else as bytes. Enough for the few small messages
 * of a build; fields that are not known are the reader's to skip.
 * @throws RangeError for bytes that are no message
 */
export function* readMessage(bytes: Buffer): Generator<WireField, void, void> {
  let at = 0
  const varint = (): bigint => {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes.readUInt8(at++)
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asIntN(64, value)
    }
    throw new RangeError('a number without end')
  }
  const take = (length: number): Buffer => {
    if (length < 0 || at + length > bytes.length) throw new RangeError('a field beyond the end')
    at += length
    return bytes.subarray(at - length, at)
  }
  while (at < bytes.length) {
    const tag = Number(varint())
    const number = tag >>> 3
    switch (tag & 7) {
      case 0:
        yield { number, value: varint() }
        break
      case 1:
        yield { number, value: take(8) }
        break
      case 2:
        yield { number, value: take(Number(varint())) }
        break
      case 5:
        yield { number, value: take(4) }
        break
      default:
        throw new RangeError(`an unknown kind of field ${tag & 7}`)
    }
  }
}

/** A field of bytes or text. */
export function bytesField(number: number, value: Buffer | string): Buffer {
  const content = typeof value === 'string' ? Buffer.from(value) : value
  return Buffer.concat([varintBytes((number << 3) | 2), varintBytes(content.length), content])
}

/** A field of a number, 0 or more. */
export function numberField(number: number, value: number | bigint): Buffer {
  return Buffer.concat([varintBytes(number << 3), varintBytes(value)])
}

function varintBytes(value: number | bigint): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}
