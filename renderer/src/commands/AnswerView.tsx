import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerLink } from '#shared/contract/queries'
import { inspectPath } from '../components/inspect/use-inspected'
import classes from './AnswerView.module.css'
import type { AnswerText } from './answer-text'

/** Most links that are drawn in one answer. */
const mostLinks = 400

/** The answer of a query as a terminal shows it, its names leading to what they name. */
export function AnswerView(props: { answer: AnswerText; onGo: (place: string) => void }) {
  const { t } = useTranslation('bar')
  const { text, links } = props.answer
  if (text === '') return <p className={classes.empty}>{t('answer.empty')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the bar is scrolled with the keys
    <figure className={classes.text} tabIndex={0} aria-label={t('answer.label')}>
      <pre className={classes.lines}>{linked(text, links.slice(0, mostLinks), props.onGo)}</pre>
    </figure>
  )
}

function linked(text: string, links: readonly AnswerLink[], onGo: (place: string) => void): ReactNode[] {
  const nodes: ReactNode[] = []
  let at = 0
  for (const link of links) {
    if (link.at < at) continue
    nodes.push(text.slice(at, link.at))
    at = link.at + link.length
    const place = placeOf(link)
    nodes.push(
      <a
        key={link.at}
        href={`#${place}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onGo(place)
        }}
      >
        {text.slice(link.at, at)}
      </a>,
    )
  }
  return [...nodes, text.slice(at)]
}

function placeOf({ kind, id }: AnswerLink): string {
  switch (kind) {
    case 'container':
      return `/containers/${id}`
    case 'image':
      return `/images/${id}`
    case 'volume':
      return inspectPath('/volumes', id)
    case 'network':
      return inspectPath('/networks', id)
  }
}
