import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { LearnPage } from '../pages/learn-page'

test('a topic is walked through by clicking; what it made is removed, nothing else', async ({
  engine,
  page,
}) => {
  await engine.docker('create', '--name', 'bystander', engine.busybox)
  const learn = await new LearnPage(page).open()
  await learn.choose('Volumes: data that stays')
  expect(await violations(page)).toEqual([])

  await learn.run('Make a volume')
  await learn.run('One container writes …')
  await learn.run('… another one reads')
  await expect.poll(() => engine.docker('logs', 'learn-reader')).toMatch(/\d\d:\d\d:\d\d/)
  await expect(page.getByText(/3 of \d+ steps done/)).toBeVisible()
  await load(() => page.reload())
  await expect(page.getByText(/3 of \d+ steps done/)).toBeVisible()

  await learn.cleanUp(['learn-reader', 'learn-data'])
  await expect(page.getByText('Nothing that this topic makes is on the engine now.')).toBeVisible()
  await expect.poll(() => engine.docker('ps', '-a', '--format', '{{.Names}}')).toBe('bystander')
  await expect.poll(() => engine.docker('volume', 'ls', '-q')).not.toContain('learn-data')
  await engine.docker('rm', 'bystander')
})

test('a step tells its real outcome: a failure in the words of the engine, an undo, a line that was changed', async ({
  engine,
  page,
}) => {
  const learn = await new LearnPage(page).open()
  await learn.choose('Running things')
  const step = learn.step('In the background')
  const line = step.getByRole('textbox')
  await line.fill('docker run -d --nmae learn-clock busybox:latest sleep 1000')
  await step.getByRole('button', { name: 'Run: In the background' }).click()
  await expect(step.getByRole('status')).toContainText('--nmae')
  await line.fill('docker run -d --name learn-clock nowhere.invalid/web:1 sleep 1000')
  await expect(step).toContainText('nowhere.invalid/web:1 is not on this engine')
  await step.getByRole('button', { name: 'Use busybox:latest instead' }).click()
  await learn.run('In the background')
  await expect.poll(() => engine.docker('ps', '--format', '{{.Names}}')).toContain('learn-clock')

  await step.getByRole('button', { name: 'Undo this step' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('learn-clock')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect.poll(() => engine.docker('ps', '-aq', '--filter', 'name=learn-clock')).toBe('')

  await step.getByRole('button', { name: 'The line as it was' }).click()
  await expect(line).toHaveValue(/while true/)
})

test('a line has its answer in the lesson; what has no line says where to look', async ({ engine, page }) => {
  const learn = await new LearnPage(page).open()
  await learn.run('Who is answering?')
  await expect(learn.step('Who is answering?').getByRole('status')).toContainText('API version')
  await learn.choose('Commit, and why a Dockerfile is better')
  await learn.run('Change something')
  await learn.run('What is different?')
  await expect(learn.step('What is different?').getByRole('status')).toContainText('A /first.txt')
  const link = learn.step('What is different?').getByRole('link')
  await expect(link).toHaveText('Open the changes of learn-commit')
  await link.click()
  await expect(page.getByRole('tab', { name: 'Changes' })).toHaveAttribute('aria-selected', 'true')
  await engine.docker('rm', 'learn-commit')

  await learn.open()
  await learn.choose('Reading logs; why did it stop?')
  await learn.run('A crash')
  await expect(learn.step('A crash').getByRole('status')).toContainText('cannot open config')
  await engine.docker('rm', 'learn-crash')
})

test.describe('in Korean', () => {
  test.use({ appLocale: 'ko-KR' })

  test('the same topic, with its words explained', async ({ engine, page }) => {
    const words = {
      title: '배우기',
      run: '실행',
      done: '완료: 엔진이 실행했고',
      remove: '모두 삭제',
      sure: '삭제',
    }
    const learn = await new LearnPage(page, words).open()
    await learn.choose('볼륨: 남아야 할 데이터')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '볼륨', exact: true }).click()
    await expect(page.getByText('엔진이 컨테이너와 따로 보관하는 저장 공간')).toBeVisible()
    await page.keyboard.press('Escape')
    await learn.run('볼륨 만들기')
    await expect.poll(() => engine.docker('volume', 'ls', '-q')).toContain('learn-data')
    await learn.cleanUp(['learn-data'])
    await expect.poll(() => engine.docker('volume', 'ls', '-q')).not.toContain('learn-data')
  })
})
