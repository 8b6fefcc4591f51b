import { useComputedColorScheme } from '@mantine/core'
import { memo } from 'react'
import { cssColour, readableColour } from '../../format/ansi/colour'
import { parseStyledText, type StyledText } from '../../format/ansi/sgr'

/** One line of a program's output with its colours. Its text is text: never markup, never a link. */
export const AnsiText = memo(function AnsiText({ line }: { line: string }) {
  const scheme = useComputedColorScheme('light')
  const text = lastWritten(line)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
  if (!/[\x00-\x1f\x7f-\x9f]/.test(text)) return text
  return parseStyledText(text).map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change places.
    <Span key={index} span={span} scheme={scheme} />
  ))
})

/** What a terminal would show of a line that was written over: a progress bar ends each state with a return. */
function lastWritten(line: string): string {
  const text = line.replace(/\r+$/, '')
  return text.slice(text.lastIndexOf('\r') + 1)
}

function Span({ span, scheme }: { span: StyledText; scheme: 'light' | 'dark' }) {
  const { style, text } = span
  if (style.foreground === null && !style.isBold && !style.isDim) return text
  return (
    <span
      style={{
        color:
          style.foreground === null ? undefined : cssColour(readableColour(style.foreground, scheme, null)),
        fontWeight: style.isBold ? 700 : undefined,
        opacity: style.isDim ? 0.8 : undefined,
      }}
    >
      {text}
    </span>
  )
}
