import { useEffect, useRef, useState } from 'react'
import { readHintLine } from '../components/hint-line'
import { useShellLine } from '../components/use-shell-line'
import { formatExact } from '../format/time'
import { i18n } from '../i18n/i18n'
import { useSettings } from '../live/settings-store'
import classes from './HintLayer.module.css'
import { hintPlace } from './hint-place'

interface Hint {
  readonly target: HTMLElement
  readonly text: string
  readonly line: string | undefined
}

/** The text of `data-hint`, or the moment of `data-hint-time` (epoch ms), which only a hint needs in full. */
function hintText({ dataset }: HTMLElement): string {
  return dataset.hintTime === undefined
    ? (dataset.hint ?? '')
    : formatExact(Number(dataset.hintTime), i18n.language)
}

/** Milliseconds the pointer rests before a hint shows. */
const delay = 350

/**
 * The one hint of the app: the text in `data-hint` of whatever has the pointer or the keyboard focus, and the docker
 * line in `data-hint-line`. One for all, because a list has hundreds of buttons.
 */
export function HintLayer() {
  const [hint, setHint] = useState<Hint | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { showLines } = useSettings()
  const line = useShellLine(hint?.line ?? '')

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = (): void => {
      clearTimeout(timer)
      timer = undefined
      setHint(null)
    }
    const open = async (target: HTMLElement, text: string): Promise<void> => {
      const own = timer
      const line = await readHintLine(target).catch(() => undefined)
      if (timer === own) setHint(target.isConnected ? { target, text, line } : null)
    }
    const show = (event: Event): void => {
      const target =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-hint], [data-hint-time]')
          : null
      const isByKeyboard = event.type === 'focusin'
      if (isByKeyboard && !target?.matches(':focus-visible')) return
      if (!target) {
        hide()
        return
      }
      clearTimeout(timer)
      const text = hintText(target)
      timer = setTimeout(() => void open(target, text), isByKeyboard ? 0 : delay)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', show)
    document.addEventListener('focusin', show)
    document.addEventListener('focusout', hide)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('scroll', hide, true)
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', show)
      document.removeEventListener('focusin', show)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('scroll', hide, true)
      document.removeEventListener('keydown', onKey)
    }
  }, [])

  useEffect(() => {
    const { current } = box
    if (!current || !hint) return
    const place = hintPlace(hint.target.getBoundingClientRect(), current.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    })
    current.style.transform = `translate(${place.left}px, ${place.top}px)`
    current.dataset.placed = 'true'
    hint.target.setAttribute('aria-describedby', 'gantry-hint')
    return () => hint.target.removeAttribute('aria-describedby')
  }, [hint])

  if (!hint) return null
  return (
    <div ref={box} id="gantry-hint" role="tooltip" className={classes.root} key={hint.text}>
      <div>{hint.text}</div>
      {showLines && line && <code className={classes.line}>{line}</code>}
    </div>
  )
}
