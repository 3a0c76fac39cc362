"""What the server starts."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handvat.project.settings")
application = get_wsgi_application()
