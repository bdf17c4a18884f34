"""Imports changes of status with django-import-export in bulk mode and prints the microseconds it took.

Arguments: the database, a file that names every institution, the file to import. Written as its users would write it for
speed: bulk writes, no diffs, instances looked up once, one row of history for each change, written in bulk as well.
"""

import csv
import sys
import time

import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["import_export"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": None,
            "OPTIONS": {},
        }
    },
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)


def database_set(url):
    import psycopg

    info = psycopg.conninfo.conninfo_to_dict(url)
    default = settings.DATABASES["default"]
    default["NAME"] = info["dbname"]
    default["USER"] = info["user"]
    default["HOST"] = info["host"]
    default["PORT"] = info["port"]


database_set(sys.argv[1])
django.setup()

import tablib  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402
from import_export import fields, resources  # noqa: E402
from import_export.instance_loaders import CachedInstanceLoader  # noqa: E402

LEGAL = {("operating", "reducing"), ("operating", "closed-unresolved")}


class Institution(models.Model):
    name = models.CharField(max_length=200, unique=True)
    status = models.CharField(max_length=30, db_index=True)

    class Meta:
        app_label = "measure"


class StatusLog(models.Model):
    institution = models.ForeignKey(Institution, on_delete=models.CASCADE)
    from_status = models.CharField(max_length=30)
    to_status = models.CharField(max_length=30)
    effective = models.DateField()
    basis = models.CharField(max_length=200)
    reason = models.CharField(max_length=30)
    by = models.CharField(max_length=100)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "measure"


class ChangeResource(resources.ModelResource):
    name = fields.Field(column_name="institution", attribute="name")
    status = fields.Field(column_name="state", attribute="status")

    class Meta:
        model = Institution
        fields = ("name", "status")
        import_id_fields = ("name",)
        instance_loader_class = CachedInstanceLoader
        use_bulk = True
        batch_size = 1000
        skip_diff = True
        skip_html_diff = True
        use_transactions = True

    def before_import(self, dataset, **kwargs):
        self.logs = []

    def before_save_instance(self, instance, row, **kwargs):
        before = instance.before
        if (before, instance.status) not in LEGAL:
            raise ValueError(f"{before} to {instance.status}")
        self.logs.append(
            StatusLog(
                institution=instance,
                from_status=before,
                to_status=instance.status,
                effective=row["effective"],
                basis=row["basis"],
                reason=row["reason"],
                by="officer",
            )
        )

    def import_instance(self, instance, row, **kwargs):
        instance.before = instance.status
        super().import_instance(instance, row, **kwargs)

    def after_import(self, dataset, result, **kwargs):
        StatusLog.objects.bulk_create(self.logs, batch_size=1000)


with connection.schema_editor() as editor:
    editor.create_model(Institution)
    editor.create_model(StatusLog)
with open(sys.argv[2], encoding="utf-8", newline="") as names, transaction.atomic():
    Institution.objects.bulk_create(
        (
            Institution(name=row["institution"], status="operating")
            for row in csv.DictReader(names)
        ),
        batch_size=5000,
    )
with connection.cursor() as cursor:
    cursor.execute("ANALYZE")

start = time.perf_counter()
with open(sys.argv[3], encoding="utf-8", newline="") as changes:
    dataset = tablib.Dataset().load(changes.read(), format="csv")
result = ChangeResource().import_data(dataset, raise_errors=True)
took = time.perf_counter() - start

assert StatusLog.objects.count() == len(dataset), "a change without its row of history"
assert Institution.objects.exclude(status="operating").count() == len(dataset), "a change was lost"
print(int(took * 1_000_000))
