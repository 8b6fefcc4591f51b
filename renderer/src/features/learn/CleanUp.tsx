import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../commands/line-of'
import { nameOf } from '../../commands/name-of'
import { targetsOf } from '../../commands/pending-store'
import { useLiveStore } from '../../live/live-store'
import classes from './CleanUp.module.css'
import { CleanUpDialog } from './CleanUpDialog'
import { cleanUpCommands } from './clean-up'
import { fillLine, type LineChoices } from './fill-line'
import type { Made, Topic } from './topic'

/** The end of a topic: what it made and is still there, and a button that removes that and nothing else. */
export function CleanUp({ topic, choices }: { topic: Topic; choices: LineChoices }) {
  const { t } = useTranslation('learn')
  const { containers, images, volumes, networks } = useLiveStore()
  const [isAsking, setIsAsking] = useState(false)
  const commands = useMemo(() => {
    const made: Made = Object.fromEntries(
      Object.entries(topic.made).map(([kind, names]) => [kind, names.map((name) => fillLine(name, choices))]),
    )
    return cleanUpCommands(made, { containers, images, volumes, networks })
  }, [topic, choices, containers, images, volumes, networks])
  const names = commands.flatMap((command) => targetsOf(command).map((target) => nameOf(target)))
  return (
    <section className={classes.root} aria-label={t('cleanUp.title')}>
      <h3 className={classes.title}>{t('cleanUp.title')}</h3>
      {names.length === 0 ? (
        <p className={classes.text}>{t('cleanUp.nothing')}</p>
      ) : (
        <>
          <p className={classes.text}>{t('cleanUp.text', { count: names.length })}</p>
          <ul className={classes.names}>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <Button
            size="compact-md"
            variant="light"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            data-hint-line={commands.map(lineOf).join(' &&\n')}
            onClick={() => setIsAsking(true)}
          >
            {t('cleanUp.remove')}
          </Button>
        </>
      )}
      <CleanUpDialog
        topic={topic}
        commands={commands}
        isOpen={isAsking && commands.length > 0}
        onClose={() => setIsAsking(false)}
      />
    </section>
  )
}
