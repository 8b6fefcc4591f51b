import { Badge, Button, Textarea, VisuallyHidden } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconPlayerPlay, IconRotate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEngineStatus } from '../../live/engine-store'
import { useLiveStore } from '../../live/live-store'
import { useSettings } from '../../live/settings-store'
import { DockerfileStep } from './DockerfileStep'
import { fillLine, type LineChoices } from './fill-line'
import { isInEffect } from './is-in-effect'
import { setEdited, setOutcome, useLearnStore } from './learn-store'
import { MissingImage } from './MissingImage'
import { Rich } from './Rich'
import { runStep } from './run-step'
import { StepAfterwards } from './StepAfterwards'
import classes from './StepCard.module.css'
import { StepOutcome } from './StepOutcome'
import { type Effect, keyOfStep, type Step, type Topic } from './topic'

/** One step: what it shows, its line to run, and what came of it. */
export function StepCard(props: {
  topic: Topic
  step: Step
  number: number
  choices: LineChoices
  references: readonly string[]
}) {
  const { t } = useTranslation(['learn', 'lessons'])
  const { step, choices } = props
  const key = keyOfStep(props.topic, step)
  const outcome = useLearnStore((state) => state.outcomes.get(key) ?? null)
  const edited = useLearnStore((state) => state.edited.get(key))
  const isKept = useSettings().learn.done.includes(key)
  const isConnected = useEngineStatus().state === 'connected'
  const isRunning = outcome?.state === 'running'
  const lesson = step.line === undefined ? null : fillLine(step.line, choices)
  const line = edited ?? lesson
  const effect = filledEffect(step.effect, choices)
  // What a changed line promises is for the engine to say.
  const expected: Effect = edited === undefined || edited === lesson ? effect : { type: 'done' }
  const isThere = useLiveStore((rows) => isInEffect(effect, rows)) === true
  const undo = step.undo === undefined ? null : fillLine(step.undo, choices)
  const canUndo = undo !== null && !isRunning && (isThere || (effect.type === 'refused' && outcome !== null))

  const takeBack = async (): Promise<void> => {
    if (undo === null) return
    await runStep(key, undo, { type: 'done' })
    const { outcomes } = useLearnStore.getState()
    if (outcomes.get(key)?.state === 'done') setOutcome(key, null)
  }

  return (
    <li className={classes.card} data-done={isKept || undefined}>
      <div className={classes.head}>
        <span className={classes.number} aria-hidden>
          {isKept ? <IconCheck size={14} /> : props.number}
        </span>
        <h3 className={classes.title}>
          {t(step.title)}
          {isKept && <VisuallyHidden>{`, ${t('learn:isDone')}`}</VisuallyHidden>}
        </h3>
        {step.needsRegistry && (
          <Badge variant="default" size="sm" className={classes.badge ?? ''}>
            {t('learn:needsRegistry')}
          </Badge>
        )}
      </div>
      <p className={classes.text}>
        <Rich text={t(step.text)} />
      </p>
      {props.topic.id === 'dockerfile' && step.line === undefined && <DockerfileStep image={choices.image} />}
      {line !== null && (
        <>
          <div className={classes.line}>
            <Textarea
              className={classes.field ?? ''}
              classNames={{ input: classes.input ?? '' }}
              aria-label={t('learn:lineOf', { step: t(step.title) })}
              autosize
              minRows={1}
              maxRows={6}
              size="xs"
              spellCheck={false}
              value={line}
              disabled={isRunning}
              onChange={(event) => {
                const text = event.currentTarget.value
                setEdited(key, text === lesson ? null : text)
              }}
            />
            <Button
              size="xs"
              className={classes.run ?? ''}
              leftSection={<IconPlayerPlay size={15} aria-hidden />}
              loading={isRunning}
              disabled={!isConnected}
              aria-label={t('learn:runStep', { step: t(step.title) })}
              data-hint-line={line}
              onClick={() => void runStep(key, line, expected)}
            >
              {outcome && !isRunning ? t('learn:runAgain') : t('learn:run')}
            </Button>
          </div>
          <MissingImage
            line={line}
            choices={choices}
            references={props.references}
            onReplace={(changed) => setEdited(key, changed)}
          />
          {(edited !== undefined || canUndo) && (
            <div className={classes.actions}>
              {edited !== undefined && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconRotate size={14} aria-hidden />}
                  onClick={() => setEdited(key, null)}
                >
                  {t('learn:resetLine')}
                </Button>
              )}
              {canUndo && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconArrowBackUp size={14} aria-hidden />}
                  data-hint={t('learn:undo')}
                  data-hint-line={undo}
                  onClick={() => void takeBack()}
                >
                  {t('learn:undo')}
                </Button>
              )}
            </div>
          )}
          <StepOutcome outcome={outcome} effect={effect} />
        </>
      )}
      <StepAfterwards step={step} outcome={outcome} />
    </li>
  )
}

function filledEffect(effect: Effect | undefined, choices: LineChoices): Effect {
  if (effect === undefined) return { type: 'answer' }
  return 'name' in effect ? { ...effect, name: fillLine(effect.name, choices) } : effect
}
