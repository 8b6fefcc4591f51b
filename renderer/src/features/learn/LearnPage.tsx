import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { PageHeader } from '../../components/PageHeader'
import { useSettings } from '../../live/settings-store'
import classes from './LearnPage.module.css'
import { TopicList } from './TopicList'
import { TopicView } from './TopicView'
import { keyOfStep } from './topic'
import { topics } from './topics'

/** Docker step by step, on the person's own engine: `/learn/:topic?`. */
export function LearnPage() {
  const { t } = useTranslation(['learn', 'lessons'])
  const { topic: asked } = useParams<{ topic?: string }>()
  const { learn } = useSettings()
  const [first] = topics
  const topic = topics.find(({ id }) => id === asked) ?? first
  const steps = topics.flatMap((each) =>
    each.steps.filter(({ line }) => line !== undefined).map((step) => keyOfStep(each, step)),
  )
  const done = steps.filter((key) => learn.done.includes(key)).length
  return (
    <div className={classes.page}>
      <PageHeader title={t('learn:title')} subtitle={t('learn:progress', { done, count: steps.length })} />
      <div className={classes.columns}>
        <TopicList current={topic?.id ?? ''} />
        {topic && <TopicView key={topic.id} topic={topic} />}
      </div>
    </div>
  )
}
