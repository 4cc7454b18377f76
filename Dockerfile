# The emulator in a container: docker build -t soracom-emulator . && docker run --rm -p 4010:4010 soracom-emulator
# tools/prove-dockerfile.sh carries these steps out where there is no container engine.

# The full image has the compiler that better-sqlite3 needs when its prebuilt addon cannot be downloaded.
FROM node:20.20.2-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY tools/build.mjs tools/
COPY fixtures fixtures
COPY src src
RUN npm run build
# What runs needs neither the tools that built it nor the sources of SQLite.
RUN npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src dist/*.map \
 && find node_modules/better-sqlite3/build -type f ! -name better_sqlite3.node -delete

FROM node:20.20.2-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production SORACOM_EMULATOR_HOST=0.0.0.0 SORACOM_EMULATOR_PORT=4010
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/fixtures fixtures
COPY --from=build /app/dist dist
# For --data /data/soracom.db; the number is that of the image's user `node`.
RUN mkdir -p /data && chown 1000:1000 /data
USER 1000:1000
# The API and the control API; HTTPS; and where devices send to, once it is started with --entry-points (docs/device-side.md).
EXPOSE 4010 443 80 1883 8023 8514 8514/udp 8888 18080 23080 23080/udp 5683/udp 5684/udp
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=3 CMD ["node", "/app/dist/main.js", "wait", "--timeout", "2"]
ENTRYPOINT ["node", "/app/dist/main.js"]
CMD ["serve"]
