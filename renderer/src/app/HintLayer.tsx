import { useEffect, useRef, useState } from 'react'
import { readHintLine } from '../components/hint-line'
import { useCopy } from '../components/use-copy'
import { useShellLine } from '../components/use-shell-line'
import { formatExact } from '../format/time'
import { i18n } from '../i18n/i18n'
import { useTexts } from '../i18n/use-texts'
import { useSettings } from '../live/settings-store'
import classes from './HintLayer.module.css'
import { hintPlace } from './hint-place'

interface Hint {
  readonly target: HTMLElement
  readonly text: string
  readonly line: string | undefined
}

/** The text of `data-hint`, or the moment of `data-hint-time` (epoch ms), which only a hint needs in full. */
function hintText({ dataset, textContent }: HTMLElement): string {
  if (dataset.hintTime !== undefined) return formatExact(Number(dataset.hintTime), i18n.language)
  // What stands there already is not said twice.
  return dataset.hint === undefined || dataset.hint === textContent?.trim() ? '' : dataset.hint
}

const hinting = '[data-hint], [data-hint-time], [data-hint-line]'

/** The keys that copy the line of the hint that shows. */
const copyKeys = /mac/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C'

/** Whether Ctrl+C is meant for something else: a text that is edited (a terminal is one) or selected. */
function isCopyTaken(): boolean {
  const { activeElement } = document
  if (activeElement?.matches('input, textarea, [contenteditable]')) return true
  return getSelection()?.isCollapsed === false
}

/** Milliseconds the pointer rests before a hint shows. */
const delay = 350

/**
 * The one hint of the app: the text in `data-hint` of whatever has the pointer or the keyboard focus, and the docker
 * line in `data-hint-line`, which Ctrl+C copies. One for all, because a list has hundreds of buttons.
 */
export function HintLayer() {
  const t = useTexts('common')
  const [hint, setHint] = useState<Hint | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { showLines } = useSettings()
  const written = useShellLine(hint?.line ?? '')
  const line = showLines ? written : ''
  const { copy, isCopied } = useCopy()

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
      if (timer === own) setHint(target.isConnected && (text || line) ? { target, text, line } : null)
    }
    const show = (event: Event): void => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>(hinting) : null
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
    const place = hintPlace(
      hint.target.getBoundingClientRect(),
      current.getBoundingClientRect(),
      { width: window.innerWidth, height: window.innerHeight },
      hint.target.matches('[role^="menuitem"]'),
    )
    current.style.transform = `translate(${place.left}px, ${place.top}px)`
    current.dataset.placed = 'true'
    hint.target.setAttribute('aria-describedby', 'gantry-hint')
    return () => hint.target.removeAttribute('aria-describedby')
  }, [hint])

  useEffect(() => {
    if (line === '') return
    const onKey = (event: KeyboardEvent): void => {
      const isCopy = event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && !event.altKey
      if (isCopy && !event.shiftKey && !isCopyTaken()) copy(line)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  if (!hint || (hint.text === '' && line === '')) return null
  return (
    <div ref={box} id="gantry-hint" role="tooltip" className={classes.root} key={`${hint.text} ${line}`}>
      {hint.text && <div>{hint.text}</div>}
      {line && (
        <>
          <code className={classes.line}>{line}</code>
          <div className={classes.copy}>
            {isCopied ? t('hint.copied') : t('hint.copy', { keys: copyKeys })}
          </div>
        </>
      )}
    </div>
  )
}
