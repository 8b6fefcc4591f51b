import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Choices } from './Choices'
import { CleanUp } from './CleanUp'
import { Drawing } from './drawings/Drawing'
import classes from './LearnPage.module.css'
import { Rich } from './Rich'
import { StepCard } from './StepCard'
import type { Topic } from './topic'
import { topics } from './topics'
import { useLineChoices } from './use-line-choices'

/** One topic: what it is about, its steps, and its clean-up. */
export function TopicView({ topic }: { topic: Topic }) {
  const { t } = useTranslation(['learn', 'lessons'])
  const [, navigate] = useLocation()
  const { choices, references } = useLineChoices()
  const index = topics.indexOf(topic)
  const [before, after] = [topics[index - 1], topics[index + 1]]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.topic} aria-labelledby="learn-topic" tabIndex={0}>
      <h2 id="learn-topic" className={classes.heading}>
        {t(topic.title)}
      </h2>
      <p className={classes.intro}>
        <Rich text={t(topic.intro)} />
      </p>
      {topic.drawing && <Drawing name={topic.drawing} />}
      <Choices topic={topic} choices={choices} references={references} />
      <ol className={classes.steps}>
        {topic.steps.map((step, place) => (
          <StepCard
            key={step.id}
            topic={topic}
            step={step}
            number={place + 1}
            choices={choices}
            references={references}
          />
        ))}
      </ol>
      <CleanUp topic={topic} choices={choices} />
      <div className={classes.ends}>
        {before ? (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => navigate(`/learn/${before.id}`)}
          >
            {t(before.title)}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button
            rightSection={<IconArrowRight size={16} aria-hidden />}
            onClick={() => navigate(`/learn/${after.id}`)}
          >
            {t(after.title)}
          </Button>
        )}
      </div>
    </section>
  )
}
