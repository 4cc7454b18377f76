// The binary parser: bytes that a device sends, read by the format in its group's configuration (facts 04, section 6).

type Operator = '+' | '-' | '*' | '/'

interface Field {
  name: string
  /** byte to read from; without one the byte after the last field */
  index: number | undefined
  /** bytes that it takes */
  span: number
  /** undefined: nothing that JSON could say */
  read: (bytes: Buffer) => unknown
}

const NAME = /^[0-9A-Za-z#\-_$]+$/
const TYPES: ReadonlySet<string> = new Set(['bool', 'int', 'uint', 'float', 'char'])
const OPERATION = /^([-+*/])(-?\d+(?:\.\d+)?)$/
const CLICKS: Readonly<Record<number, string>> = { 1: 'SINGLE', 2: 'DOUBLE', 3: 'LONG' }

/**
 * The values by name; undefined when the format cannot be read or no field lies within the bytes, which then go on as they are
 * (inferred: facts 04, 6.1). A field that reaches past the end is left out. Never throws.
 */
export function parseBinary (format: string, bytes: Buffer): Record<string, unknown> | undefined {
  const text = format.trim()
  if (text.startsWith('@')) return text === '@button' || text === '@soracom.button' ? button(bytes) : undefined
  const fields = text === '' ? [] : text.split(/\s+/).map(fieldOf)
  const values: [string, unknown][] = []
  let next = 0
  for (const field of fields) {
    if (field === undefined) return undefined
    const from = field.index ?? next
    next = from + field.span
    const value = next <= bytes.length ? field.read(bytes.subarray(from, next)) : undefined
    if (value !== undefined) values.push([field.name, value])
  }
  return values.length === 0 ? undefined : Object.fromEntries(values)
}

/** `name:index:type:args`, or without the index and its colon, as the official sample has it. */
function fieldOf (token: string): Field | undefined {
  const [name = '', second = '', ...rest] = token.split(':')
  if (!NAME.test(name)) return undefined
  const hasIndex = !TYPES.has(second)
  if (hasIndex && !/^\d{0,6}$/.test(second)) return undefined
  const [type, size, ...options] = hasIndex ? rest : [second, ...rest]
  const how = readingOf(type ?? '', Number(/^\d{1,4}$/.test(size ?? '') ? size : NaN), options)
  return how && { name, index: hasIndex && second !== '' ? Number(second) : undefined, ...how }
}

function readingOf (type: string, size: number, options: readonly string[]): Pick<Field, 'span' | 'read'> | undefined {
  if (!TYPES.has(type)) return undefined
  if (type === 'bool') return size <= 7 && options.length === 0 ? { span: 1, read: (bytes) => (bytes[0]! >> size & 1) === 1 } : undefined
  // inferred: as many bytes of UTF-8, without zeros at the end.
  if (type === 'char') return size >= 1 && options.length === 0 ? { span: size, read: (bytes) => bytes.toString('utf8').replace(/\0+$/, '') } : undefined
  const isFloat = type === 'float'
  if (!(isFloat ? size === 32 || size === 64 : size >= 1 && size <= 64)) return undefined
  const [first] = options
  const isLittle = first === 'little-endian'
  const [operation, ...others] = isLittle || first === 'big-endian' ? options.slice(1) : options
  const match = operation === undefined ? undefined : OPERATION.exec(operation)
  if (match === null || others.length > 0) return undefined
  const calculate = match === undefined ? (value: number) => value : calculation(match[1] as Operator, Number(match[2]))
  return {
    span: Math.ceil(size / 8),
    read: (bytes) => {
      const ordered = isLittle ? Buffer.from(bytes).reverse() : bytes
      const value = calculate(isFloat ? floatOf(ordered) : wholeOf(ordered, size, type === 'int'))
      // What is no number, or beyond them all, JSON cannot say; neither is zero negative there.
      return Number.isFinite(value) ? value + 0 : undefined
    }
  }
}

function calculation (operator: Operator, by: number): (value: number) => number {
  switch (operator) {
    case '+': return (value) => value + by
    case '-': return (value) => value - by
    case '*': return (value) => value * by
    case '/': return (value) => value / by
  }
}

/** The upper bits count: a field never starts in the middle of a byte (facts 04, 6.1). */
function wholeOf (bytes: Buffer, bits: number, signed: boolean): number {
  const value = BigInt(`0x${bytes.toString('hex')}`) >> BigInt(bytes.length * 8 - bits)
  return Number(signed ? BigInt.asIntN(bits, value) : value)
}

/** One of 32 bits in as few digits as it needs: 27.07 was seen for 41d88f5c (facts 05, 1.2). */
function floatOf (bytes: Buffer): number {
  if (bytes.length === 8) return bytes.readDoubleBE()
  const value = bytes.readFloatBE()
  for (let digits = 1; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits))
    if (Math.fround(shorter) === value) return shorter
  }
  return value
}

/** The LTE-M button: `M`, click, battery, and a checksum (facts 04, 6.3). */
function button (bytes: Buffer): Record<string, unknown> | undefined {
  const [mark = 0, clickType = 0, battery = 0, sum] = bytes
  if (bytes.length !== 4 || mark !== 0x4d || battery > 3 || sum !== (mark + clickType + battery & 0xff)) return undefined
  const clickTypeName = CLICKS[clickType]
  return clickTypeName === undefined ? undefined : { clickType, clickTypeName, batteryLevel: (battery + 1) / 4 }
}
