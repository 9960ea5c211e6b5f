# Déroulé in one image: the web client, then the server with the client inside it, then only what runs.
#
#   docker build -t deroule .
#   docker run -p 8080:8080 -v deroule-data:/var/lib/deroule deroule

FROM node:22-bookworm-slim AS client
WORKDIR /src
COPY web-client/package.json web-client/package-lock.json web-client/
COPY protocol protocol
RUN npm --prefix web-client ci --no-audit --no-fund
COPY web-client web-client
RUN npm --prefix web-client run build

FROM debian:bookworm-slim AS server
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        g++ cmake ninja-build ccache mold pkg-config python3 \
        libboost1.81-dev nlohmann-json3-dev libspdlog-dev libfmt-dev libsqlite3-dev libcli11-dev \
        libicu-dev libssl-dev zlib1g-dev libbrotli-dev brotli \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY CMakeLists.txt CMakePresets.json ./
COPY server server
COPY protocol protocol
COPY config config
COPY --from=client /src/web-client/dist web-client/dist
RUN cmake --preset release -DDEROULE_TESTS=OFF \
    && cmake --build --preset release --parallel "$(nproc)" \
    && strip build/release/deroule

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates libspdlog1.10 libfmt9 libsqlite3-0 libicu72 libssl3 zlib1g libbrotli1 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/deroule --create-home --shell /usr/sbin/nologin deroule
COPY --from=server /src/build/release/deroule /usr/local/bin/deroule
COPY config /usr/share/deroule/config
USER deroule
WORKDIR /var/lib/deroule
VOLUME /var/lib/deroule
EXPOSE 8080
# The server finishes what it has begun to write, then leaves.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["deroule", "health"]
ENTRYPOINT ["deroule"]
# A published port leads to the container's own address, never to its loopback.
CMD ["serve", "--data", "/var/lib/deroule", "--address", "0.0.0.0", "--port", "8080"]
