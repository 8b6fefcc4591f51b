/** The Dockerfile of the lesson about builds, from the image that the person chose. */
export function lessonDockerfile(image: string): string {
  return [
    `FROM ${image}`,
    'ENV NAME=world',
    'WORKDIR /app',
    'RUN echo "Hello from the build" > greeting.txt',
    'CMD ["sh", "-c", "cat greeting.txt; echo \\"Hello, $NAME\\""]',
    '',
  ].join('\n')
}
