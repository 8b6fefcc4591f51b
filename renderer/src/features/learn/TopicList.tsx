import { NativeSelect } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useSettings } from '../../live/settings-store'
import classes from './LearnPage.module.css'
import { keyOfStep } from './topic'
import { topics } from './topics'

/** The topics with how far the person is; a drop-down where the window is narrow. */
export function TopicList({ current }: { current: string }) {
  const { t } = useTranslation(['learn', 'lessons'])
  const [, navigate] = useLocation()
  const { learn } = useSettings()
  return (
    <>
      <nav className={classes.topics} aria-label={t('learn:topics')}>
        <ol>
          {topics.map((topic) => {
            const steps = topic.steps.filter(({ line }) => line !== undefined)
            const done = steps.filter((step) => learn.done.includes(keyOfStep(topic, step))).length
            const isDone = done === steps.length
            return (
              <li key={topic.id}>
                <Link
                  href={`/learn/${topic.id}`}
                  className={classes.link}
                  aria-current={topic.id === current ? 'page' : undefined}
                >
                  <span className={classes.word}>{t(topic.title)}</span>
                  {isDone ? (
                    <IconCircleCheckFilled className={classes.done} aria-label={t('learn:allDone')} />
                  ) : (
                    <span className={classes.count}>{`${done}/${steps.length}`}</span>
                  )}
                </Link>
              </li>
            )
          })}
        </ol>
      </nav>
      <div className={classes.choice}>
        <NativeSelect
          aria-label={t('learn:topics')}
          value={current}
          onChange={(event) => navigate(`/learn/${event.currentTarget.value}`)}
          data={topics.map(({ id, title }) => ({ value: id, label: t(title) }))}
        />
      </div>
    </>
  )
}
