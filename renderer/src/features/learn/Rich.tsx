import { type ReactNode, useMemo } from 'react'
import classes from './Rich.module.css'
import { type RichPart, richParts } from './rich-text'
import { Term } from './Term'

/** A text of the lessons with its code words and explained terms. */
export function Rich({ text }: { text: string }) {
  const parts = useMemo(() => richParts(text), [text])
  // The text is fixed: a part is known by its place.
  return parts.map((part, index) => drawn(part, `${index}`))
}

function drawn(part: RichPart, key: string): ReactNode {
  switch (part.type) {
    case 'plain':
      return part.text
    case 'code':
      return (
        <code key={key} className={classes.code}>
          {part.text}
        </code>
      )
    case 'strong':
      return <strong key={key}>{part.text}</strong>
    case 'term':
      return (
        <Term key={key} term={part.term}>
          {part.text}
        </Term>
      )
  }
}
