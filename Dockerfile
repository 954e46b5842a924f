FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
WORKDIR /app

COPY requirements.lock .
RUN pip install --require-hashes --only-binary :all: -r requirements.lock

COPY manage.py ./
COPY advocacy advocacy
COPY documents documents
COPY signatories signatories
COPY fixtures fixtures
# The static files are the same everywhere; the key only lets the settings load.
RUN SECRET_KEY=build ALLOWED_HOSTS=build python manage.py collectstatic --noinput \
    && useradd --system --uid 10001 signatories \
    && install --directory --owner signatories --mode 700 data

USER signatories
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-c", \
    "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz')"]
CMD ["gunicorn", "advocacy.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", \
    "--threads", "4", "--timeout", "120", "--no-control-socket", \
    "--worker-tmp-dir", "/dev/shm"]
