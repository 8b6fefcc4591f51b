/** Dockerfiles to begin with. Each builds as it is in a folder that holds what it copies. */
export const starters = [
  {
    id: 'node',
    text: `# syntax=docker/dockerfile:1
FROM node:22-slim

WORKDIR /app

# Dependencies first: they change less often than the code, so this step comes out of the cache.
COPY package*.json ./
RUN npm ci --omit=dev

COPY . .
USER node
EXPOSE 3000
CMD ["node", "index.js"]
`,
  },
  {
    id: 'python',
    text: `# syntax=docker/dockerfile:1
FROM python:3.13-slim

WORKDIR /app

COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt

COPY . .
EXPOSE 8000
CMD ["python", "app.py"]
`,
  },
  {
    id: 'go',
    text: `# syntax=docker/dockerfile:1
FROM golang:1.25 AS build
WORKDIR /src
COPY go.* ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

# Only the program itself goes into the image.
FROM scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
  },
  {
    id: 'site',
    text: `FROM nginx:1.29-alpine
COPY . /usr/share/nginx/html
EXPOSE 80
`,
  },
  {
    id: 'apt',
    text: `FROM ubuntu:24.04
RUN apt-get update \\
 && apt-get install -y --no-install-recommends curl ca-certificates \\
 && rm -rf /var/lib/apt/lists/*
CMD ["bash"]
`,
  },
  {
    id: 'busybox',
    text: `FROM busybox:latest
WORKDIR /data
COPY . .
CMD ["ls", "-l"]
`,
  },
] as const
